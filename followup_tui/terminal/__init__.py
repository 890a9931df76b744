"""What stands between the app and the terminal. Empty, so that `refusal` costs no import of Textual."""
