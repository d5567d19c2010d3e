/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-zip.h"
#include "attache-worker-bus.h"

G_BEGIN_DECLS

/* The calls about an archive; the service keeps the archive between them. */

AttacheZip *attache_zip_calls_list (AttacheBusWorker      *skeleton,
                                    GDBusMethodInvocation *invocation,
                                    int                    descriptor);
void        attache_zip_calls_extract (AttacheBusWorker      *skeleton,
                                       GDBusMethodInvocation *invocation,
                                       AttacheZip            *archive,
                                       guint                  index,
                                       int                    memory);

G_END_DECLS
