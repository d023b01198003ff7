"""The settings page address: is the page fit for Bitrix24, and what to write to whoever makes it."""
