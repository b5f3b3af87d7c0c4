# SPDX-License-Identifier: Apache-2.0
"""Coreference of sources: candidates, features, choice."""
