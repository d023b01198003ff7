"""CSS values and rules as the portal uses them."""
