"""How a drawing comes into the form."""
