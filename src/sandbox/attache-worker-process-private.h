/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-worker-bus.h"
#include "sandbox/attache-worker-process.h"

G_BEGIN_DECLS

/* What the calls need of the process: one call at a time, which fails when the worker ends. */

typedef void (*AttacheWorkerProcessSend) (AttacheBusWorker *proxy,
                                          GTask            *task);

void   attache_worker_process_start_call (AttacheWorkerProcess    *self,
                                          gpointer                 call,
                                          GDestroyNotify           call_free,
                                          AttacheWorkerProcessSend send,
                                          GAsyncReadyCallback      callback,
                                          gpointer                 user_data);
GTask *attache_worker_process_settle (GTask  *task,
                                      GError *failure);
void   attache_worker_process_distrust (GTask *task);

G_END_DECLS
