"""How a drawing moves by itself (SMIL and CSS animations), and what it looks like at a moment."""
