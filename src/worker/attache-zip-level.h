/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive_entry.h>
#include <glib.h>

#include "sandbox/attache-worker-protocol.h"

G_BEGIN_DECLS

typedef struct _AttacheZipLevel AttacheZipLevel;

AttacheZipLevel       *attache_zip_level_new (GBytes *bytes);
void                   attache_zip_level_free (AttacheZipLevel *self);
gboolean               attache_zip_level_next (AttacheZipLevel       *self,
                                               struct archive_entry **entry);
gboolean               attache_zip_level_is_damaged (AttacheZipLevel *self);
guint                  attache_zip_level_get_position (AttacheZipLevel *self);
gsize                  attache_zip_level_get_size (AttacheZipLevel *self);
gboolean               attache_zip_level_seek (AttacheZipLevel *self,
                                               guint            position);
AttacheWorkerMemberWhy attache_zip_level_unpack (AttacheZipLevel *self,
                                                 guint8          *into,
                                                 gsize            size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheZipLevel, attache_zip_level_free)

G_END_DECLS
