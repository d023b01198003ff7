"""What a logo is made of, as far as it decides how it looks best on the disc."""
