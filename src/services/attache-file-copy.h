/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

/* Resolves to the path (string) of a copy that cannot be written, for another program to open. */
DexFuture *attache_library_copy_file (AttacheLibrary *library,
                                      const char     *file_id);

G_END_DECLS
