"""Handing the connector over as code, and taking one over."""
