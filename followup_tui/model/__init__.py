"""What things are: prospects, touches, promises, plans. Values without behaviour beyond their own."""
