# SPDX-License-Identifier: Apache-2.0
"""Whom a source means: candidates, features, choice."""
