"""The page between the primary button and the portal: what will be sent, and what that changes."""
