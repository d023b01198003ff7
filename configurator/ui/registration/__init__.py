"""Registering a connector, in one portal or in many."""
