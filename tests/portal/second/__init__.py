"""The second fake portal, and our client against it."""
