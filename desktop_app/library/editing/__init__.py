# SPDX-License-Identifier: Apache-2.0
"""What a person says of documents, quotations and speakers; every change is a step of undo."""
