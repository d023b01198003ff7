"""Connector Configurator: make a Bitrix24 Open Channels connector without writing code."""

__version__ = "1.0.0"
