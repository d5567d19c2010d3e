/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_UNPACKED_FILE (attache_unpacked_file_get_type ())

/* A member that was taken out of an archive: a file in the cache, which is removed with this. */
G_DECLARE_FINAL_TYPE (AttacheUnpackedFile, attache_unpacked_file, ATTACHE, UNPACKED_FILE, GObject)

AttacheUnpackedFile *attache_unpacked_file_new_in_worker (GBytes     *bytes,
                                                          const char *name,
                                                          GError    **error);
const char          *attache_unpacked_file_get_path (AttacheUnpackedFile *self);

G_END_DECLS
