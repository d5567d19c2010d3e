/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheSealedMemory AttacheSealedMemory;

AttacheSealedMemory *attache_sealed_memory_new (const char *name,
                                                gsize       size,
                                                GError    **error);
void                 attache_sealed_memory_free (AttacheSealedMemory *self);
int                  attache_sealed_memory_get_fd (AttacheSealedMemory *self);
GBytes              *attache_sealed_memory_seal (AttacheSealedMemory *self,
                                                 GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheSealedMemory, attache_sealed_memory_free)

G_END_DECLS
