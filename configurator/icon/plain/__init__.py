"""A drawing reduced to plain shapes, which every renderer draws as browsers do."""
