/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Who the delegate is, which is all there is to set. */
AdwDialog *attache_preferences_new (GSettings *settings);

G_END_DECLS
