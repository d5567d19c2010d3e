/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-archive.h"
#include "attache-worker-bus.h"

G_BEGIN_DECLS

/* The calls about an archive; the service keeps the archive between them. */

AttacheArchive *attache_archive_calls_list (AttacheBusWorker      *skeleton,
                                            GDBusMethodInvocation *invocation,
                                            int                    descriptor);
void            attache_archive_calls_extract (AttacheBusWorker      *skeleton,
                                               GDBusMethodInvocation *invocation,
                                               AttacheArchive        *archive,
                                               guint                  index,
                                               int                    memory);

G_END_DECLS
