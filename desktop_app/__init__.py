# SPDX-License-Identifier: Apache-2.0
"""Inquit: who said what, in what role, for whom, and where it stands in the source."""

__version__ = "0.1.0"
APPLICATION_ID = "org.inquit.Inquit"
