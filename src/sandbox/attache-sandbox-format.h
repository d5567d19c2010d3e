/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-document-format.h"

G_BEGIN_DECLS

AttacheDocumentFormat attache_sandbox_format_sniff (const char *head,
                                                    gsize       length,
                                                    const char *name);

G_END_DECLS
