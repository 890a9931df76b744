"""The rules of the method: pure functions of what they are given, the clock included."""
