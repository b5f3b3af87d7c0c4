# SPDX-License-Identifier: Apache-2.0
"""What passes between the rooms: frozen, slotted dataclasses built on the standard library alone."""
