package kr.jangbu.programmes.load;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.change.StoredChanges;

/** Reads the catalogue at start-up: a service with a faulty catalogue doesn't start. */
@Singleton
class CatalogueProducer {
    @Produces
    @Singleton
    @Startup
    Programmes programmes(ConfigFolder config, YamlFiles yaml, StoredChanges changes) {
        return Programmes.following(changes.over(CatalogueFiles.read(config, yaml)));
    }

    @Produces
    @Singleton
    @Startup
    DesignationRules designations(ConfigFolder config, YamlFiles yaml, Programmes catalogue) {
        return CatalogueFiles.readDesignations(config, yaml, catalogue);
    }
}
