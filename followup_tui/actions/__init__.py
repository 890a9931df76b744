"""What a user does: one function an act, one transaction, for screens and command line alike."""
