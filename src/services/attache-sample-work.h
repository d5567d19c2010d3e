/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-private.h"

G_BEGIN_DECLS

/* The own work that comes with the sample: positions and marks. */
typedef struct _AttacheSampleWork AttacheSampleWork;

AttacheSampleWork *attache_sample_work_read (const char    *json,
                                             AttacheImport *import,
                                             GError       **error);
void               attache_sample_work_free (AttacheSampleWork *self);
gboolean           attache_sample_work_put_in_worker (AttacheTransaction *transaction,
                                                      GValue             *result,
                                                      gpointer            data,
                                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheSampleWork, attache_sample_work_free)

G_END_DECLS
