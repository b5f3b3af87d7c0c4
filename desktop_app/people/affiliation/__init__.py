# SPDX-License-Identifier: Apache-2.0
"""Role and organization of a speaker: candidates, features, choice."""
