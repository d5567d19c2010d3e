/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-image.h"

G_BEGIN_DECLS

typedef struct _AttachePageMemory AttachePageMemory;

AttachePageMemory *attache_page_memory_new (guint    width,
                                            guint    height,
                                            GError **error);
void               attache_page_memory_free (AttachePageMemory *self);
int                attache_page_memory_get_fd (AttachePageMemory *self);
void               attache_page_memory_get_size (AttachePageMemory *self,
                                                 guint             *width,
                                                 guint             *height);
AttachePageImage  *attache_page_memory_seal (AttachePageMemory *self,
                                             GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttachePageMemory, attache_page_memory_free)

G_END_DECLS
