/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-cage.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_SERVICE (attache_worker_service_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerService, attache_worker_service, ATTACHE, WORKER_SERVICE, GObject)

AttacheWorkerService *attache_worker_service_new (const AttacheCage *cage);
gboolean              attache_worker_service_export (AttacheWorkerService *self,
                                                     GDBusConnection      *connection,
                                                     GError              **error);

G_END_DECLS
