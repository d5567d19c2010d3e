/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_APPLICATION (attache_application_get_type ())

/* The program. It opens the library while the toolkit starts, and closes it when the last window has gone. */
G_DECLARE_FINAL_TYPE (AttacheApplication, attache_application, ATTACHE, APPLICATION, AdwApplication)

/* @folder: of the library, NULL for the user’s own. With a folder it is a process of its own. */
AttacheApplication *attache_application_new (const char *folder);
AttacheLibrary     *attache_application_get_library (AttacheApplication *self);

G_END_DECLS
