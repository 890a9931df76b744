"""In and out: reading tables that other programs wrote, and writing what they can read."""
