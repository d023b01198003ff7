"""What tests of several folders share."""

import importlib.util
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def display():
    """The environment in which a window can be shown, in force in this process too."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    with pytest.MonkeyPatch.context() as patch, dev.surroundings() as environment:
        for name, value in environment.items():
            if os.environ.get(name) != value:
                patch.setenv(name, value)
        yield environment


def pytest_addoption(parser):
    parser.addoption("--kills", type=int, default=40, help="how often a process that saves is killed (40)")


@pytest.fixture
def kills(pytestconfig):
    """How many times a process is killed at a random moment."""
    return pytestconfig.getoption("--kills")
