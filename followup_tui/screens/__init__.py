"""One module a screen. A screen composes and routes; what to do is decided below."""
