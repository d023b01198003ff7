"""Export a connector as code and import it from code, in the forms of Bitrix24's documentation."""

from configurator.handover.exporter import FORMS, SUFFIXES, write
from configurator.handover.importer import HandoverError, Imported, read
from configurator.handover.remarks import Remark

__all__ = ["FORMS", "SUFFIXES", "HandoverError", "Imported", "Remark", "read", "write"]
