"""The sentences that people read. No Qt here."""
