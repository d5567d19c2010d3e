/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-sandbox-error.h"

G_BEGIN_DECLS

/* Stands for the document as a whole. */
#define ATTACHE_SANDBOX_NO_PAGE G_MAXUINT

GError *attache_sandbox_sentence_new (AttacheSandboxError code,
                                      const char         *name,
                                      guint               page,
                                      gboolean            had_password);
GError *attache_sandbox_sentence_new_for_text (AttacheSandboxError code,
                                               const char         *why,
                                               const char         *name);

G_END_DECLS
