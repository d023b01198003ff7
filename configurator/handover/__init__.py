"""Export a connector as code, import one from code, and make a handler for a developer's server."""

from configurator.handover.exporter import FORMS, SUFFIXES, write
from configurator.handover.importer import HandoverError, Imported, read
from configurator.handover.remarks import Remark

__all__ = ["FORMS", "SUFFIXES", "HandoverError", "Imported", "Remark", "read", "write"]
