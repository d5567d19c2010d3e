/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

G_BEGIN_DECLS

GError *attache_archive_sentence_new (AttacheSandboxError code,
                                      const char         *why,
                                      const char         *name);
GError *attache_archive_sentence_new_for_member (AttacheSandboxError code,
                                                 const char         *name);
char   *attache_archive_sentence_dup_why (AttacheWorkerMemberWhy why,
                                          const char            *name);

G_END_DECLS
