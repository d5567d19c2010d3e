/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive_entry.h>
#include <glib.h>

#include "sandbox/attache-worker-protocol.h"

G_BEGIN_DECLS

typedef struct _AttacheArchiveLevel AttacheArchiveLevel;

AttacheArchiveLevel   *attache_archive_level_new (GBytes *bytes);
void                   attache_archive_level_free (AttacheArchiveLevel *self);
gboolean               attache_archive_level_next (AttacheArchiveLevel   *self,
                                                   struct archive_entry **entry);
gboolean               attache_archive_level_is_damaged (AttacheArchiveLevel *self);
guint                  attache_archive_level_get_position (AttacheArchiveLevel *self);
gsize                  attache_archive_level_get_size (AttacheArchiveLevel *self);
gboolean               attache_archive_level_seek (AttacheArchiveLevel *self,
                                                   guint                position);
AttacheWorkerMemberWhy attache_archive_level_unpack (AttacheArchiveLevel *self,
                                                     guint8              *into,
                                                     gsize                size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheArchiveLevel, attache_archive_level_free)

G_END_DECLS
