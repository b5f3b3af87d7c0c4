# SPDX-License-Identifier: Apache-2.0
"""Sentences, tokens, tags and lexicons; the only importer of nltk."""
