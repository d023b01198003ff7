"""Registrations as curl, browsers, API clients and people write them; nothing of the exporter is used."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.written_forms import (
    around_code,
    browser_variants,
    client_exports,
    client_variants,
    command_forms,
    compiled_code,
    compiled_variants,
    described_requests,
    devtools_forms,
    script_code,
    script_variants,
    settings_files,
    web_code,
)

FORMS: dict[str, Callable[[dict[str, object]], str]] = {
    f"{module.__name__.rpartition('.')[2]}.{form.__name__}": form
    for module in (
        devtools_forms,
        command_forms,
        client_exports,
        web_code,
        script_code,
        compiled_code,
        browser_variants,
        client_variants,
        described_requests,
        compiled_variants,
        script_variants,
        around_code,
        settings_files,
    )
    for form in module.FORMS
}
"""Every form by its name; each writes the parameters of `some_channels.params_of`."""
