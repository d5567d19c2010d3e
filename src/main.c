/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/attache-application.h"

#include <glib/gi18n-lib.h>
#include <libdex.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AttacheApplication) application = NULL;

  dex_init ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTACHE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_application_name ("Attaché");
  application = attache_application_new (NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
