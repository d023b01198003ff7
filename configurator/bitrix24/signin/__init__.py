"""Signing in to a portal: OAuth 2.0 in Bitrix24's own dialect."""
