/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reference data of the services: files in their resource. */
GKeyFile *attache_data_load (const char *name);

G_END_DECLS
