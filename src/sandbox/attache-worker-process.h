/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-image.h"
#include "model/attache-page-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_PROCESS (attache_worker_process_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerProcess, attache_worker_process, ATTACHE, WORKER_PROCESS, GObject)

AttacheWorkerProcess *attache_worker_process_new (const char *program,
                                                  GError    **error);
gboolean              attache_worker_process_is_alive (AttacheWorkerProcess *self);
gboolean              attache_worker_process_get_cage (AttacheWorkerProcess *self,
                                                       guint                *landlock,
                                                       gboolean             *seccomp,
                                                       gboolean             *limits);
const char           *attache_worker_process_get_poppler_version (AttacheWorkerProcess *self);
gsize                 attache_worker_process_measure (AttacheWorkerProcess *self);
void                  attache_worker_process_kill (AttacheWorkerProcess *self);

void     attache_worker_process_open (AttacheWorkerProcess *self,
                                      int                   fd,
                                      const char           *password,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GArray  *attache_worker_process_open_finish (AttacheWorkerProcess *self,
                                             GAsyncResult         *result,
                                             GError              **error);
void     attache_worker_process_render (AttacheWorkerProcess *self,
                                        guint                 page,
                                        guint                 width,
                                        guint                 height,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void     attache_worker_process_get_text (AttacheWorkerProcess *self,
                                          guint                 page,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
void     attache_worker_process_read_text (AttacheWorkerProcess *self,
                                           int                   fd,
                                           const char           *name,
                                           guint                 most_pages,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
char    *attache_worker_process_read_text_finish (AttacheWorkerProcess *self,
                                                  GAsyncResult         *result,
                                                  GError              **error);
gpointer attache_worker_process_page_finish (AttacheWorkerProcess *self,
                                             GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
