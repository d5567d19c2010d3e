/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttacheChanges:
 *
 * Names of tables on their way from the worker thread to the main thread.
 */
typedef struct _AttacheChanges AttacheChanges;

typedef void (*AttacheChangesFunc) (GObject           *owner,
                                    const char *const *tables);

AttacheChanges *attache_changes_new (GObject           *owner,
                                     AttacheChangesFunc func);
void            attache_changes_unref (AttacheChanges *self);
void            attache_changes_add_in_worker (AttacheChanges *self,
                                               GHashTable     *tables);

G_END_DECLS
