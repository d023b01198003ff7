"""A logo's colours and shapes, as far as they decide how it looks best on the disc."""
