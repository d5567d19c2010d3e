/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-process.h"
#include "sandbox/attache-worker-protocol.h"

G_BEGIN_DECLS

/**
 * AttacheWorkerMember:
 * @name: with its folders, slashes between them
 * @size: in bytes, as the archive says
 * @why: why it cannot be taken out
 *
 * A file in an archive.
 */
typedef struct
{
  char                  *name;
  guint64                size;
  AttacheWorkerMemberWhy why;
} AttacheWorkerMember;

void       attache_worker_process_list_archive (AttacheWorkerProcess *self,
                                                int                   fd,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GPtrArray *attache_worker_process_list_archive_finish (AttacheWorkerProcess *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);
void       attache_worker_process_extract (AttacheWorkerProcess *self,
                                           guint                 index,
                                           guint64               size,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GBytes    *attache_worker_process_extract_finish (AttacheWorkerProcess   *self,
                                                  GAsyncResult           *result,
                                                  AttacheWorkerMemberWhy *why,
                                                  GError                **error);

G_END_DECLS
